package io.emberkeep.sandbox.internal.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keystone's people: projects, users, the roles they have, and their application credentials. */
public final class Directory {
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, AppCredential> appCredentials = new LinkedHashMap<>();

    /** A project of the default domain. */
    public record Project(String id, String name) {}

    /** A user of the default domain, with the roles in each project. */
    public record User(String id, String name, String password, Map<String, Set<String>> rolesByProject) {}

    /** A secret that stands for a user in one project, with some of the user's roles. */
    public record AppCredential(
            String id, String name, String secret, String userId, String projectId, Set<String> roles) {}

    /** The people of a fresh cloud; every password is the user's name. */
    public static Directory fresh() {
        Directory directory = new Directory();
        List.of("demo", "demo2", "admin", "service").forEach(directory::addProject);
        directory.grant("demo", "demo", "member", "reader");
        directory.grant("demo", "demo2", "member", "reader");
        directory.grant("auditor", "demo", "reader");
        directory.grant("admin", "demo", "admin", "member", "reader");
        directory.grant("admin", "admin", "admin", "member", "reader");
        User demo = directory.userNamed("demo").orElseThrow();
        String project = directory.projectNamed("demo").orElseThrow().id();
        directory.add(new AppCredential(
                Ids.hex(),
                "lab",
                "lab-secret",
                demo.id(),
                project,
                demo.rolesByProject().get(project)));
        return directory;
    }

    public Project addProject(String name) {
        Project project = new Project(Ids.hex(), name);
        projects.put(project.id(), project);
        return project;
    }

    /** Gives roles, making a user who is not there yet. */
    public void grant(String userName, String projectName, String... roles) {
        User user = userNamed(userName).orElseGet(() -> addUser(userName));
        String project = projectNamed(projectName).orElseThrow().id();
        user.rolesByProject().computeIfAbsent(project, id -> new TreeSet<>()).addAll(List.of(roles));
    }

    public void add(AppCredential credential) {
        appCredentials.put(credential.id(), credential);
    }

    public void remove(AppCredential credential) {
        appCredentials.remove(credential.id());
    }

    public Optional<Project> project(String id) {
        return Optional.ofNullable(projects.get(id));
    }

    public Optional<Project> projectNamed(String name) {
        return projects.values().stream()
                .filter(project -> project.name().equals(name))
                .findFirst();
    }

    public List<Project> projects() {
        return List.copyOf(projects.values());
    }

    /** The projects in which a user has a role. */
    public List<Project> projectsOf(User user) {
        List<Project> found = new ArrayList<>(projects.values());
        found.removeIf(project -> !user.rolesByProject().containsKey(project.id()));
        return found;
    }

    public Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    public Optional<User> userNamed(String name) {
        return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public Optional<AppCredential> appCredential(String id) {
        return Optional.ofNullable(appCredentials.get(id));
    }

    public List<AppCredential> appCredentialsOf(String userId) {
        return appCredentials.values().stream()
                .filter(credential -> credential.userId().equals(userId))
                .toList();
    }

    private User addUser(String name) {
        User user = new User(Ids.hex(), name, name, new LinkedHashMap<>());
        users.put(user.id(), user);
        return user;
    }
}
