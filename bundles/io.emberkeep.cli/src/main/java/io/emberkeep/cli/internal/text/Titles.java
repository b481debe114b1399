package io.emberkeep.cli.internal.text;

/** The titles of the columns. */
final class Titles {
    static final String ADDRESS = "ADDRESS";
    static final String AGE = "AGE";
    static final String ANSWER = "ANSWER";
    static final String ATTACHED_TO = "ATTACHED TO";
    static final String CHAIN = "CHAIN";
    static final String CONSISTENCY = "CONSISTENCY";
    static final String EVIDENCE = "HOW IT WAS FOUND OUT";
    static final String FOUND_IN = "FOUND IN";
    static final String GIB = "GIB";
    static final String ID = "ID";
    static final String KIND = "KIND";
    static final String MADE_OR_CHANGED = "MADE OR CHANGED";
    static final String MODE = "MODE";
    static final String NAME = "NAME";
    static final String MOMENTS = "INTENDED → TAKEN → OVER";
    static final String SAFEGUARD = "SAFEGUARD";
    static final String NOTE = "NOTE";
    static final String NOW = "NOW";
    static final String OF = "OF";
    static final String PROJECT = "PROJECT";
    static final String PROTECTION = "PROTECTION";
    static final String QUOTA = "QUOTA";
    static final String REGION = "REGION";
    static final String REQUEST = "REQUEST";
    static final String SINCE = "SINCE";
    static final String STARTED = "STARTED";
    static final String STATE = "STATE";
    static final String STATUS = "STATUS";
    static final String STEP = "STEP";
    static final String TOOK = "TOOK";
    static final String TYPE = "TYPE";
    static final String USED = "USED";
    static final String VALUE = "VALUE";
    static final String VOLUME = "VOLUME";
    static final String WHAT = "WHAT";
    static final String ZONE = "ZONE";

    private Titles() {}
}
