package io.emberkeep.api.cloud;

/**
 * One thing that a cloud or credential can or cannot do, and how that was found out.
 *
 * @param subject what it is about, such as {@code backup service}
 * @param answer what was found, such as {@code present}
 * @param evidence the request or observation that showed it
 */
public record Capability(String subject, Answer answer, String value, String evidence) {
    /** Yes, no, or not to be known with this credential. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }
}
