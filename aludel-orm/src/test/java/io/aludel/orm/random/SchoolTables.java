package io.aludel.orm.random;

import io.aludel.orm.Session;
import io.aludel.orm.random.World.Kind;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes what the tables of the school hold in the lines of {@link World#lines}. */
final class SchoolTables {
    private static final String COURSE =
            " x JOIN rs_course c ON c.series = x.rs_course_series AND c.part = x.rs_course_part";

    private SchoolTables() {}

    static void read(Session session, TreeMap<Integer, String> lines) {
        Map<Integer, Map<String, @Nullable Object>> courses = new HashMap<>();
        for (Row row : Observer.rows(session, "SELECT tag, name, series, part FROM rs_course")) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("name", row.get(1));
            values.put("series", row.get(2));
            values.put("part", row.get(3));
            courses.put(Observer.number(row.get(0)), values);
        }
        collections(session, courses);
        courses.forEach((tag, values) -> lines.put(tag, World.line(Kind.COURSE, tag, values, new TreeSet<>())));
        lines(session, lines, Kind.SEAT, "name, grade, studies, student", """
                SELECT s.tag, s.name, s.grade, c.tag, p.tag FROM rs_seat s JOIN rs_person p ON p.id = s.person_id
                JOIN rs_course c ON c.series = s.course_series AND c.part = s.course_part""");
        lines(session, lines, Kind.SYLLABUS, "name, describes", """
                SELECT s.tag, s.name, c.tag FROM rs_syllabus s
                JOIN rs_course c ON c.series = s.course_series AND c.part = s.course_part""");
        lines(session, lines, Kind.ENTRY, "type, name, stars, votes, about", """
                SELECT e.tag, CASE e.dtype WHEN 'RsReview' THEN 'Review' WHEN 'RsVerdict' THEN 'Verdict' ELSE 'Entry' END,
                e.name, r.stars, r.votes, c.tag FROM rs_entry e LEFT JOIN rs_review r ON r.id = e.id
                LEFT JOIN rs_course c ON c.series = e.course_series AND c.part = e.course_part""");
    }

    private static void collections(Session session, Map<Integer, Map<String, @Nullable Object>> courses) {
        for (Row row : Observer.rows(session, "SELECT c.tag, x.topic FROM rs_course_topic" + COURSE)) {
            SchoolTables.<String>set(courses, row, "topics").add((String) row.get(1));
        }
        for (Row row : Observer.rows(
                session, "SELECT c.tag, x.x, x.y FROM rs_course_room" + COURSE + " ORDER BY c.tag, x.place")) {
            @SuppressWarnings("unchecked") // made here
            List<String> rooms =
                    (List<String>) values(courses, row).computeIfAbsent("rooms", name -> new ArrayList<>());
            rooms.add(row.get(1) + "/" + row.get(2));
        }
        for (Row row : Observer.rows(session, "SELECT c.tag, x.weekday, x.hours FROM rs_course_hours" + COURSE)) {
            @SuppressWarnings("unchecked") // made here
            TreeMap<String, Integer> hours =
                    (TreeMap<String, Integer>) values(courses, row).computeIfAbsent("hours", name -> new TreeMap<>());
            hours.put((String) row.get(1), Observer.number(row.get(2)));
        }
        for (Row row : Observer.rows(session, """
                SELECT c.tag, n.tag FROM rs_course_needs x
                JOIN rs_course c ON c.series = x.rs_course_series AND c.part = x.rs_course_part
                JOIN rs_course n ON n.series = x.need_series AND n.part = x.need_part""")) {
            SchoolTables.<Integer>set(courses, row, "needs").add(Observer.number(row.get(1)));
        }
    }

    @SuppressWarnings("unchecked") // made here
    private static <E> TreeSet<E> set(Map<Integer, Map<String, @Nullable Object>> courses, Row row, String attribute) {
        return (TreeSet<E>) values(courses, row).computeIfAbsent(attribute, name -> new TreeSet<>());
    }

    private static Map<String, Object> values(Map<Integer, Map<String, @Nullable Object>> courses, Row row) {
        @SuppressWarnings("unchecked") // what is put in here is not null
        Map<String, Object> values = (Map<String, Object>) (Map<?, ?>) courses.get(Observer.number(row.get(0)));
        return values;
    }

    private static void lines(
            Session session, TreeMap<Integer, String> lines, Kind kind, String attributes, String sql) {
        Observer.read(session, lines, Map.of(), kind, attributes, sql);
    }
}
