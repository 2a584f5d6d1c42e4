package io.aludel.orm.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the objects should be: things by tag, each with values, and to-ones as tags; links as pairs. A plain model, without any magic. */
final class World {
    /** The kinds of things. */
    enum Kind {
        TEAM,
        PERSON,
        BADGE,
        TASK,
        SKILL,
        ASSET,
        NOTE,
        CONTRACT,
        ITEM,
        LOCKER,
        COURSE,
        SEAT,
        SYLLABUS,
        ENTRY
    }

    private final TreeMap<Integer, TreeMap<String, @Nullable Object>> things = new TreeMap<>();
    private final TreeMap<Integer, Kind> kinds = new TreeMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> skills = new TreeMap<>();
    private final TreeMap<Integer, List<Integer>> agendas = new TreeMap<>();

    World copy() {
        World copy = new World();
        things.forEach((tag, values) -> copy.things.put(tag, new TreeMap<>(values)));
        copy.kinds.putAll(kinds);
        skills.forEach((tag, links) -> copy.skills.put(tag, new TreeSet<>(links)));
        agendas.forEach((tag, items) -> copy.agendas.put(tag, new ArrayList<>(items)));
        return copy;
    }

    void create(Kind kind, int tag) {
        things.put(tag, new TreeMap<>());
        kinds.put(tag, kind);
        skills.put(tag, new TreeSet<>());
    }

    /** Tags of a kind. */
    List<Integer> all(Kind kind) {
        List<Integer> found = new ArrayList<>();
        kinds.forEach((tag, of) -> {
            if (of == kind) {
                found.add(tag);
            }
        });
        return found;
    }

    List<Integer> all() {
        return new ArrayList<>(things.keySet());
    }

    Kind kind(int tag) {
        return java.util.Objects.requireNonNull(kinds.get(tag));
    }

    @Nullable
    Object get(int tag, String attribute) {
        return values(tag).get(attribute);
    }

    void set(int tag, String attribute, @Nullable Object value) {
        if (value == null) {
            values(tag).remove(attribute);
        } else {
            values(tag).put(attribute, value);
        }
    }

    /** A copy of the tags, or other values, that a thing has under a name. */
    @SuppressWarnings("unchecked") // what is under a name is always of one type
    <E> TreeSet<E> all(int tag, String attribute) {
        Object present = values(tag).get(attribute);
        return present == null ? new TreeSet<>() : new TreeSet<>((TreeSet<E>) present);
    }

    /** Says what a thing has under a name; nothing instead of an empty set. */
    void setAll(int tag, String attribute, TreeSet<?> all) {
        set(tag, attribute, all.isEmpty() ? null : all);
    }

    private TreeMap<String, @Nullable Object> values(int tag) {
        return java.util.Objects.requireNonNull(things.get(tag));
    }

    /** A to-one that is the only one to its target: others let go. */
    void setOnly(int tag, String attribute, @Nullable Integer value) {
        if (value != null) {
            referring(attribute, value).forEach(other -> set(other, attribute, null));
        }
        set(tag, attribute, value);
    }

    /** The things whose to-one is a thing. */
    List<Integer> referring(String attribute, int target) {
        List<Integer> found = new ArrayList<>();
        things.forEach((tag, values) -> {
            if (Integer.valueOf(target).equals(values.get(attribute))) {
                found.add(tag);
            }
        });
        return found;
    }

    /** The items of a team in their order; live. */
    List<Integer> agenda(int team) {
        return agendas.computeIfAbsent(team, missing -> new ArrayList<>());
    }

    void link(int person, int skill) {
        links(person).add(skill);
    }

    void unlink(int person, int skill) {
        links(person).remove(skill);
    }

    TreeSet<Integer> links(int person) {
        return java.util.Objects.requireNonNull(skills.get(person));
    }

    /** Deletes a thing and what it owns; who referred to it refers to nothing. */
    void delete(int tag) {
        List<Integer> owned = new ArrayList<>(referring("studies", tag));
        owned.addAll(referring("student", tag));
        owned.addAll(referring("describes", tag));
        owned.forEach(this::delete);
        if (kind(tag) == Kind.TEAM) {
            for (int member : referring("team", tag)) {
                if (kind(member) == Kind.TASK || kind(member) == Kind.LOCKER) {
                    delete(member);
                }
            }
            List.copyOf(agenda(tag)).forEach(this::delete);
            agendas.remove(tag);
        }
        for (String attribute : List.of("team", "mentor", "person", "captain", "keeper", "author", "about")) {
            referring(attribute, tag).forEach(other -> set(other, attribute, null));
        }
        for (int course : all(Kind.COURSE)) {
            TreeSet<Integer> needs = all(course, "needs");
            needs.remove(tag);
            setAll(course, "needs", needs);
        }
        skills.values().forEach(links -> links.remove(tag));
        agendas.values().forEach(items -> items.remove(Integer.valueOf(tag)));
        things.remove(tag);
        kinds.remove(tag);
        skills.remove(tag);
    }

    /** One line for each thing, in a form that databases and sessions can give too. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        things.forEach((tag, values) -> {
            Map<String, @Nullable Object> all = new TreeMap<>(values);
            agendas.forEach((team, items) -> {
                if (items.contains(tag)) {
                    all.put("agenda", team);
                    all.put("place", items.indexOf(tag));
                }
            });
            lines.add(line(kind(tag), tag, all, links(tag)));
        });
        return lines;
    }

    static String line(Kind kind, int tag, Map<String, ? extends @Nullable Object> values, TreeSet<Integer> links) {
        StringBuilder line = new StringBuilder().append(tag).append(' ').append(kind);
        new TreeMap<>(values).forEach((attribute, value) -> {
            if (value != null) {
                line.append(' ').append(attribute).append('=').append(value);
            }
        });
        return line.append(links.isEmpty() ? "" : " skills=" + links).toString();
    }
}
