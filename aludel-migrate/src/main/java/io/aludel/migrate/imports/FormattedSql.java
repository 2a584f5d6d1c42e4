package io.aludel.migrate.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Liquibase's formatted SQL: comments say where a changeset begins and what takes it back. One use, one thread. */
final class FormattedSql {
    private static final Pattern HEADER = Pattern.compile("(?i)^\\s*--\\s*liquibase formatted sql\\s*(.*)$");
    private static final Pattern CHANGESET =
            Pattern.compile("(?i)^\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:\\s]+):(\"[^\"]+\"|\\S+)\\s*(.*)$");
    private static final Pattern ROLLBACK = Pattern.compile("(?i)^\\s*--\\s*rollback\\b\\s?(.*)$");
    private static final Pattern COMMENT = Pattern.compile("(?i)^\\s*--\\s*comment:?\\s+(.*)$");
    private static final Pattern PROPERTY = Pattern.compile("(?i)^\\s*--\\s*property\\s+(.*)$");
    private static final Pattern MANY = Pattern.compile("(?i)^\\s*/\\*\\s*liquibase rollback\\s*$");
    private static final Pattern OTHER =
            Pattern.compile("(?i)^\\s*--\\s*(preconditions?\\b.*|precondition-.*|validCheckSum.*|ignoreLines.*)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|\\S*)");

    private final List<ChangeNode> changeSets = new ArrayList<>();
    private Map<String, String> header = Map.of();
    private @Nullable Map<String, String> attributes;
    private StringBuilder sql = new StringBuilder();
    private @Nullable StringBuilder rollback;

    private FormattedSql() {}

    /** The changesets of a file, as one changelog. */
    static ChangeNode parse(String text, String file) {
        if (text.lines()
                .findFirst()
                .filter(line -> HEADER.matcher(line).matches())
                .isEmpty()) {
            throw ForeignErrors.script(file, "does not begin with '--liquibase formatted sql'.");
        }
        FormattedSql reader = new FormattedSql();
        reader.read(text.lines().toList());
        return new ChangeNode("databaseChangeLog", reader.header, reader.changeSets, "");
    }

    private void read(List<String> lines) {
        boolean many = false;
        for (String line : lines) {
            Matcher header = HEADER.matcher(line);
            Matcher changeSet = CHANGESET.matcher(line);
            Matcher back = ROLLBACK.matcher(line);
            if (many) {
                many = !line.strip().equals("*/");
                if (many) {
                    rollback().append(line).append('\n');
                }
            } else if (MANY.matcher(line).matches()) {
                many = true;
            } else if (header.matches()) {
                this.header = attributes(header.group(1));
            } else if (changeSet.matches()) {
                finish();
                Map<String, String> said = attributes(changeSet.group(3));
                said.put("author", unquoted(changeSet.group(1)));
                said.put("id", unquoted(changeSet.group(2)));
                attributes = said;
            } else if (back.matches()) {
                rollback().append(back.group(1)).append('\n');
            } else {
                other(line);
            }
        }
        finish();
    }

    private void other(String line) {
        Matcher comment = COMMENT.matcher(line);
        Matcher property = PROPERTY.matcher(line);
        Map<String, String> said = attributes;
        if (said != null && comment.matches()) {
            said.put("comment", comment.group(1).strip());
        } else if (property.matches()) {
            changeSets.add(new ChangeNode("property", attributes(property.group(1)), List.of(), ""));
        } else if (said != null && !OTHER.matcher(line).matches()) {
            sql.append(line).append('\n');
        }
    }

    private StringBuilder rollback() {
        StringBuilder text = rollback == null ? new StringBuilder() : rollback;
        rollback = text;
        return text;
    }

    private void finish() {
        Map<String, String> said = attributes;
        StringBuilder back = rollback;
        if (said != null) {
            List<ChangeNode> children = new ArrayList<>();
            children.add(new ChangeNode("sql", said, List.of(), sql.toString().strip()));
            if (back != null) {
                String text = back.toString().strip();
                boolean none = text.equalsIgnoreCase("empty") || text.equalsIgnoreCase("not required");
                children.add(new ChangeNode("rollback", said, List.of(), none ? "" : text));
            }
            changeSets.add(new ChangeNode("changeSet", said, children, ""));
        }
        attributes = null;
        rollback = null;
        sql = new StringBuilder();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), unquoted(attribute.group(2)));
        }
        return attributes;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
