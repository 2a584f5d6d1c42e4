package io.aludel.orm.random;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;

import io.aludel.orm.Session;
import io.aludel.orm.random.Club.Badge;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Skill;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Task;
import io.aludel.orm.random.Club.Team;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Contract;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.Depot.Locker;
import io.aludel.orm.random.Depot.Note;
import io.aludel.orm.random.World.Kind;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes what a session or a database holds in the lines of {@link World#lines}. */
final class Observer {
    private Observer() {}

    /** What a session says of some objects, read through both ends of each relationship. */
    static List<String> objects(Collection<? extends Tagged> objects) {
        TreeMap<Integer, String> lines = new TreeMap<>();
        Map<Integer, Team> teams = new HashMap<>();
        for (Tagged object : objects) {
            if (object instanceof Team team) {
                team.getAgenda().forEach(item -> teams.put(item.getTag(), team));
                team.getLockers().values().forEach(locker -> teams.put(locker.getTag(), team));
            }
        }
        for (Tagged object : objects) {
            lines.put(
                    object.getTag(),
                    DepotObserver.knows(object)
                            ? DepotObserver.line(object, teams)
                            : SchoolObserver.knows(object) ? SchoolObserver.line(object) : line(object));
        }
        return new ArrayList<>(lines.values());
    }

    /** What a session says of everything. */
    static List<String> all(Session session) {
        List<Tagged> objects = new ArrayList<>();
        objects.addAll(session.execute(select(Team.class)).all());
        objects.addAll(session.execute(select(Person.class)).all());
        objects.addAll(session.execute(select(Badge.class)).all());
        objects.addAll(session.execute(select(Task.class)).all());
        objects.addAll(session.execute(select(Skill.class)).all());
        objects.addAll(session.execute(select(Asset.class)).all());
        objects.addAll(session.execute(select(Note.class)).all());
        objects.addAll(session.execute(select(Contract.class)).all());
        objects.addAll(session.execute(select(Item.class)).all());
        objects.addAll(session.execute(select(Locker.class)).all());
        objects.addAll(SchoolObserver.all(session));
        SchoolObserver.views(session, objects);
        objects.forEach(Observer::once);
        return objects(objects);
    }

    /** What is loaded stands once in a list. */
    private static void once(Tagged object) {
        if (object instanceof Team team) {
            once(team.getMembers());
            once(team.getAgenda());
        } else if (object instanceof Person person) {
            once(person.getPupils());
            once(person.getAssets());
        } else if (object instanceof Skill skill) {
            once(skill.getPeople());
        }
    }

    private static void once(List<?> elements) {
        if (elements.stream().distinct().count() != elements.size()) {
            throw new AssertionError("an object was loaded twice into a list");
        }
    }

    private static String line(Tagged object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        TreeSet<Integer> links = new TreeSet<>();
        values.put("name", object.getName());
        if (object instanceof Team team) {
            values.put("captain", tag(team.getCaptain()));
            team.getMembers().forEach(member -> same(member.getTeam(), team, "member of a team"));
            team.getTasks().forEach(task -> same(task.getTeam(), team, "task of a team"));
            team.getContracts().forEach(contract -> same(contract.getTeam(), team, "contract of a team"));
            return World.line(Kind.TEAM, team.getTag(), values, links);
        }
        if (object instanceof Person person) {
            values.put("email", person.getEmail());
            values.put("team", tag(person.getTeam()));
            values.put("mentor", tag(person.getMentor()));
            person.getSkills().forEach(skill -> links.add(skill.getTag()));
            person.getSkills().forEach(skill -> contains(skill.getPeople(), person, "person of a skill"));
            person.getAssets().forEach(asset -> same(asset.getKeeper(), person, "asset of its keeper"));
            person.getNotes().forEach(note -> same(note.getAuthor(), person, "note of its author"));
            person.getPupils().forEach(pupil -> same(pupil.getMentor(), person, "pupil of a mentor"));
            contains(person.getTeam() == null ? null : person.getTeam().getMembers(), person, "member of its team");
            contains(person.getMentor() == null ? null : person.getMentor().getPupils(), person, "pupil of its mentor");
            Badge badge = person.getBadge();
            same(badge == null ? null : badge.getPerson(), badge == null ? null : person, "person of its badge");
            return World.line(Kind.PERSON, person.getTag(), values, links);
        }
        if (object instanceof Badge badge) {
            values.put("code", badge.getCode());
            values.put("person", tag(badge.getPerson()));
            Person person = badge.getPerson();
            same(person == null ? null : person.getBadge(), person == null ? null : badge, "badge of its person");
            return World.line(Kind.BADGE, badge.getTag(), values, links);
        }
        if (object instanceof Task task) {
            values.put("team", tag(task.getTeam()));
            contains(task.getTeam() == null ? null : task.getTeam().getTasks(), task, "task of its team");
            return World.line(Kind.TASK, task.getTag(), values, links);
        }
        ((Skill) object).getPeople().forEach(person -> contains(person.getSkills(), object, "skill of its person"));
        return World.line(Kind.SKILL, object.getTag(), values, links);
    }

    private static @Nullable Integer tag(@Nullable Tagged object) {
        return object == null ? null : object.getTag();
    }

    private static void same(@Nullable Object left, @Nullable Object right, String what) {
        if (left != right) {
            throw new AssertionError("the ends of a relationship do not agree: " + what);
        }
    }

    private static void contains(@Nullable Collection<?> all, Object one, String what) {
        if (all != null && all.stream().filter(element -> element == one).count() == 0) {
            throw new AssertionError("the ends of a relationship do not agree: " + what);
        }
    }

    /** What the tables hold. */
    static List<String> tables(Session session) {
        Map<Integer, TreeSet<Integer>> links = new HashMap<>();
        rows(session, """
                SELECT p.tag, s.tag FROM rs_person_skill l JOIN rs_person p ON p.id = l.rs_person_id
                JOIN rs_skill s ON s.id = l.rs_skill_id""")
                .forEach(row -> links.computeIfAbsent(number(row.get(0)), tag -> new TreeSet<>())
                        .add(number(row.get(1))));
        TreeMap<Integer, String> lines = new TreeMap<>();
        read(session, lines, links, Kind.TEAM, "name, captain", """
                SELECT t.tag, t.name, c.tag FROM rs_team t LEFT JOIN rs_person c ON c.id = t.captain_id""");
        read(session, lines, links, Kind.PERSON, "name, email, team, mentor", """
                SELECT p.tag, p.name, p.email, t.tag, m.tag FROM rs_person p LEFT JOIN rs_team t ON t.id = p.team_id
                LEFT JOIN rs_person m ON m.id = p.mentor_id""");
        read(session, lines, links, Kind.BADGE, "name, code, person", """
                SELECT b.tag, b.name, b.code, p.tag FROM rs_badge b LEFT JOIN rs_person p ON p.id = b.person_id""");
        read(session, lines, links, Kind.TASK, "name, team", """
                SELECT k.tag, k.name, t.tag FROM rs_task k LEFT JOIN rs_team t ON t.id = k.team_id""");
        read(session, lines, links, Kind.SKILL, "name", "SELECT s.tag, s.name FROM rs_skill s");
        read(session, lines, links, Kind.ASSET, "type, name, x, y, keeper, wear, power", """
                SELECT a.tag, CASE WHEN m.id IS NOT NULL THEN 'Machine' WHEN t.id IS NOT NULL THEN 'Tool' ELSE 'Asset' END,
                a.name, a.x, a.y, k.tag, t.wear, m.power FROM rs_asset a LEFT JOIN rs_tool t ON t.id = a.id
                LEFT JOIN rs_machine m ON m.id = a.id LEFT JOIN rs_person k ON k.id = a.keeper_id""");
        read(session, lines, links, Kind.NOTE, "type, name, weight, author", """
                SELECT n.tag, CASE n.dtype WHEN 'RsMemo' THEN 'Memo' ELSE 'Note' END, n.name, n.weight, p.tag
                FROM rs_note n LEFT JOIN rs_person p ON p.id = n.author_id""");
        read(session, lines, links, Kind.CONTRACT, "type, name, team", """
                SELECT c.tag, 'Contract', c.name, t.tag FROM rs_contract c LEFT JOIN rs_team t ON t.id = c.team_id""");
        read(session, lines, links, Kind.CONTRACT, "type, name, months, team", """
                SELECT c.tag, 'Lease', c.name, c.months, t.tag FROM rs_lease c LEFT JOIN rs_team t ON t.id = c.team_id""");
        read(session, lines, links, Kind.ITEM, "name, agenda, place", """
                SELECT i.tag, i.name, t.tag, i.place FROM rs_item i LEFT JOIN rs_team t ON t.id = i.agenda_of""");
        read(session, lines, links, Kind.LOCKER, "name, code, team", """
                SELECT l.tag, l.name, l.code, t.tag FROM rs_locker l LEFT JOIN rs_team t ON t.id = l.team_id""");
        SchoolTables.read(session, lines);
        return new ArrayList<>(lines.values());
    }

    static void read(
            Session session,
            TreeMap<Integer, String> lines,
            Map<Integer, TreeSet<Integer>> links,
            Kind kind,
            String attributes,
            String sql) {
        String[] names = attributes.split(", ");
        for (Row row : rows(session, sql)) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int index = 0; index < names.length; index++) {
                values.put(names[index], row.get(index + 1));
            }
            int tag = number(row.get(0));
            lines.put(tag, World.line(kind, tag, values, links.getOrDefault(tag, new TreeSet<>())));
        }
    }

    static List<Row> rows(Session session, String sql) {
        return session.connection().execute(text(sql)).all();
    }

    static int number(@Nullable Object value) {
        return ((Number) java.util.Objects.requireNonNull(value)).intValue();
    }
}
