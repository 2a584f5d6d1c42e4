package io.aludel.migrate.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A changeset of Liquibase. Immutable.
 *
 * @param file the changelog that has it, as Liquibase notes it
 * @param node what it says
 */
record ChangeSet(String file, ChangeNode node) {
    private static final Set<String> NO_CHANGES =
            Set.of("rollback", "preConditions", "comment", "validCheckSum", "empty", "tagDatabase", "output", "stop");

    String id() {
        return node.required("id");
    }

    String author() {
        return node.required("author");
    }

    /** What people call it. */
    String title() {
        return author() + ":" + id();
    }

    /** A file's name as Liquibase compares it. */
    static String path(String file) {
        return file.replace('\\', '/').replaceFirst("^classpath:", "").replaceFirst("^(\\./|/)+", "");
    }

    /** What nothing else is called. */
    String key() {
        return key(id(), author(), file);
    }

    static String key(String id, String author, String file) {
        return path(file) + "::" + author + "::" + id;
    }

    String message() {
        String comment = node.said("comment").strip().replaceAll("\\s+", " ");
        return comment.isEmpty() ? id() : comment;
    }

    List<ChangeNode> changes() {
        return node.children().stream()
                .filter(child -> !NO_CHANGES.contains(child.name()))
                .toList();
    }

    /** What takes it back, if it says so; several parts add up. */
    Optional<List<ChangeNode>> rollbacks() {
        List<ChangeNode> said = node.all("rollback");
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    boolean isTransactional() {
        return node.is("runInTransaction", true);
    }

    /** Whether it is meant for a database of this name. */
    boolean isFor(String dialect) {
        String said = node.first("dbms").toLowerCase(Locale.ROOT);
        if (said.isEmpty() || said.equals("all")) {
            return true;
        }
        List<String> names = Arrays.stream(said.split(",")).map(String::strip).toList();
        boolean excludes = names.stream().anyMatch(name -> name.startsWith("!"));
        return excludes ? !names.contains("!" + dialect) : names.contains(dialect);
    }
}
