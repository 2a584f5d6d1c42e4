package io.aludel.orm.random;

import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Depot.Place;
import io.aludel.orm.random.Journal.Entry;
import io.aludel.orm.random.Journal.Review;
import io.aludel.orm.random.Journal.Verdict;
import io.aludel.orm.random.School.Course;
import io.aludel.orm.random.School.Seat;
import io.aludel.orm.random.School.Syllabus;
import io.aludel.orm.random.World.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes objects of the school in the lines of {@link World#lines}. */
final class SchoolObserver {
    private SchoolObserver() {}

    static boolean knows(Tagged object) {
        return object instanceof Course
                || object instanceof Seat
                || object instanceof Syllabus
                || object instanceof Entry;
    }

    static String line(Tagged object) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", object.getName());
        if (object instanceof Course course) {
            course(course, values);
            return line(Kind.COURSE, object, values);
        }
        if (object instanceof Seat seat) {
            values.put("studies", tag(seat.getCourse()));
            values.put("student", tag(seat.getPerson()));
            values.put("grade", seat.getGrade());
            once(seat.getCourse() == null ? null : seat.getCourse().getSeats(), seat, "seat of its course");
            once(seat.getPerson() == null ? null : seat.getPerson().getSeats(), seat, "seat of its person");
            return line(Kind.SEAT, object, values);
        }
        if (object instanceof Syllabus syllabus) {
            Course course = syllabus.getCourse();
            values.put("describes", tag(course));
            agree(course == null || course.getSyllabus() == syllabus, "syllabus of its course");
            return line(Kind.SYLLABUS, object, values);
        }
        Entry entry = (Entry) object;
        values.put("type", entry.getClass().getSimpleName());
        values.put("about", tag(entry.getCourse()));
        values.put("stars", entry instanceof Review review ? review.getStars() : null);
        values.put("votes", entry instanceof Verdict verdict ? verdict.getVotes() : null);
        return line(Kind.ENTRY, object, values);
    }

    private static void course(Course course, Map<String, @Nullable Object> values) {
        values.put("series", course.getSeries());
        values.put("part", course.getPart());
        values.put("needs", some(tags(course.getNeeds())));
        values.put("topics", some(new TreeSet<>(course.getTopics())));
        List<String> rooms = new ArrayList<>();
        for (Place room : course.getRooms()) {
            rooms.add(room.x() + "/" + room.y());
        }
        values.put("rooms", some(rooms));
        values.put("hours", course.getHours().isEmpty() ? null : new TreeMap<>(course.getHours()));
        course.getNeeds().forEach(needed -> once(needed.getLeadsTo(), course, "course of what it needs"));
        course.getLeadsTo().forEach(next -> agree(next.getNeeds().contains(course), "what a course needs"));
        course.getSeats().forEach(seat -> agree(seat.getCourse() == course, "course of a seat"));
        agree(course.getPeople().size() == course.getSeats().size(), "people on seats");
        Syllabus syllabus = course.getSyllabus();
        agree(syllabus == null || syllabus.getCourse() == course, "course of its syllabus");
    }

    /** What only a session that has just loaded everything has to know: what is only viewed, and what is never loaded. */
    static void views(Session fresh, Collection<? extends Tagged> objects) {
        for (Tagged object : objects) {
            if (object instanceof Course course) {
                Set<Seat> good = new HashSet<>(course.getSeats());
                good.removeIf(seat -> seat.getGrade() < 2);
                agree(course.getPassed().equals(good), "seats with good grades");
                Set<Tagged> filed = new HashSet<>(objects);
                filed.removeIf(other -> !(other instanceof Entry entry && entry.getCourse() == course));
                agree(
                        new HashSet<>(fresh.execute(course.getEntries().select())
                                        .all())
                                .equals(filed),
                        "entries of a course");
            }
        }
    }

    static List<Tagged> all(Session session) {
        List<Tagged> objects = new ArrayList<>();
        objects.addAll(session.execute(select(Course.class)).all());
        objects.addAll(session.execute(select(Seat.class)).all());
        objects.addAll(session.execute(select(Syllabus.class)).all());
        objects.addAll(session.execute(select(Entry.class)).all());
        return objects;
    }

    private static String line(Kind kind, Tagged object, Map<String, @Nullable Object> values) {
        return World.line(kind, object.getTag(), values, new TreeSet<>());
    }

    private static TreeSet<Integer> tags(Collection<? extends Tagged> objects) {
        TreeSet<Integer> tags = new TreeSet<>();
        objects.forEach(object -> tags.add(object.getTag()));
        return tags;
    }

    private static @Nullable Integer tag(@Nullable Tagged object) {
        return object == null ? null : object.getTag();
    }

    private static @Nullable Object some(Collection<?> values) {
        return values.isEmpty() ? null : values;
    }

    private static void once(@Nullable Collection<?> all, Object one, String what) {
        agree(all == null || all.stream().filter(element -> element == one).count() == 1, what);
    }

    private static void agree(boolean agreed, String what) {
        if (!agreed) {
            throw new AssertionError("the ends of a relationship do not agree: " + what);
        }
    }
}
