package io.aludel.orm.random;

import io.aludel.orm.Session;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Depot.Place;
import io.aludel.orm.random.Journal.Entry;
import io.aludel.orm.random.Journal.Review;
import io.aludel.orm.random.Journal.Verdict;
import io.aludel.orm.random.School.Course;
import io.aludel.orm.random.School.Seat;
import io.aludel.orm.random.School.Syllabus;
import io.aludel.orm.random.World.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What can be done to links that are objects, to keys of several columns, to values in tables of their own and to what is never loaded. */
enum SchoolOperation implements Action {
    FOUND_COURSE((run, a, b) -> {
        String series = "s" + a % 3;
        Course course = run.create(Kind.COURSE, new Course(series, run.next()));
        run.world().set(course.getTag(), "series", series);
        run.world().set(course.getTag(), "part", course.getPart());
        run.session().add(course);
    }),
    ENROL((run, a, b) -> onCourse(
            run,
            a,
            (tag, course) -> run.<Person>with(Kind.PERSON, b, (student, person) -> {
                if (seat(run.world(), tag, student) != null) {
                    return;
                }
                Seat seat = run.create(Kind.SEAT, new Seat());
                seat.setGrade(b % 4);
                if (a % 3 == 0) {
                    seat.setPerson(person);
                    course.getSeats().add(seat);
                } else if (a % 3 == 1) {
                    seat.setCourse(course);
                    person.getSeats().add(seat);
                } else {
                    seat.setPerson(person);
                    seat.setCourse(course);
                    run.session().add(seat);
                }
                run.world().set(seat.getTag(), "studies", tag);
                run.world().set(seat.getTag(), "student", student);
                run.world().set(seat.getTag(), "grade", b % 4);
            }))),
    GRADE((run, a, b) -> run.<Seat>with(Kind.SEAT, a, (tag, seat) -> {
        seat.setGrade(b % 4);
        run.world().set(tag, "grade", b % 4);
    })),
    EXPEL((run, a, b) -> run.<Seat>with(Kind.SEAT, a, (tag, seat) -> {
        if (b % 3 == 0) {
            Objects.requireNonNull(seat.getCourse()).getSeats().remove(seat);
        } else if (b % 3 == 1) {
            Objects.requireNonNull(seat.getPerson()).getSeats().remove(seat);
        } else {
            Objects.requireNonNull(seat.getCourse()).getPeople().remove(seat.getPerson());
        }
        run.forget(tag);
    })),
    REQUIRE((run, a, b) -> onCourse(
            run,
            a,
            (tag, course) -> onCourse(run, b, (other, needed) -> {
                if (a % 2 == 0) {
                    course.getNeeds().add(needed);
                } else if (!needed.getLeadsTo().contains(course)) {
                    needed.getLeadsTo().add(course);
                }
                TreeSet<Integer> needs = run.world().all(tag, "needs");
                needs.add(other);
                run.world().setAll(tag, "needs", needs);
            }))),
    REQUIRE_NO_LONGER((run, a, b) -> onCourse(
            run,
            a,
            (tag, course) -> onCourse(run, b, (other, needed) -> {
                if (a % 2 == 0) {
                    course.getNeeds().remove(needed);
                } else {
                    needed.getLeadsTo().remove(course);
                }
                TreeSet<Integer> needs = run.world().all(tag, "needs");
                needs.remove(other);
                run.world().setAll(tag, "needs", needs);
            }))),
    CHANGE_TOPICS((run, a, b) -> onCourse(run, a, (tag, course) -> {
        TreeSet<String> topics = run.world().all(tag, "topics");
        String topic = "topic" + b % 4;
        if (b % 3 == 0) {
            course.getTopics().remove(topic);
            topics.remove(topic);
        } else if (b % 3 == 1) {
            course.getTopics().add(topic);
            topics.add(topic);
        } else {
            topics = new TreeSet<>(List.of(topic, "topic9"));
            course.setTopics(new HashSet<>(topics));
        }
        run.world().setAll(tag, "topics", topics);
    })),
    CHANGE_ROOMS((run, a, b) -> onCourse(run, a, (tag, course) -> {
        List<Place> rooms = course.getRooms();
        if (b % 3 == 0 && !rooms.isEmpty()) {
            rooms.remove(b % rooms.size());
        } else if (b % 3 == 1 && !rooms.isEmpty()) {
            rooms.set(b % rooms.size(), new Place(b, null));
        } else {
            rooms.add(b % (rooms.size() + 1), new Place(b % 5, b % 2));
        }
        rooms(run, tag, b);
    })),
    CHANGE_HOURS((run, a, b) -> onCourse(run, a, (tag, course) -> {
        TreeMap<String, Integer> hours = hours(run.world(), tag);
        String day = "day" + b % 3;
        if (a % 3 == 0) {
            course.getHours().remove(day);
            hours.remove(day);
        } else {
            course.getHours().put(day, b);
            hours.put(day, b);
        }
        run.world().set(tag, "hours", hours.isEmpty() ? null : hours);
    })),
    DESCRIBE((run, a, b) -> onCourse(run, a, (tag, course) -> {
        List<Integer> present = run.world().referring("describes", tag);
        if (b % 2 == 0 || !present.isEmpty()) {
            course.setSyllabus(null);
            present.forEach(run::forget);
        } else {
            Syllabus syllabus = run.create(Kind.SYLLABUS, new Syllabus());
            course.setSyllabus(syllabus);
            run.world().set(syllabus.getTag(), "describes", tag);
        }
    })),
    NOTE_DOWN((run, a, b) -> {
        Entry entry = run.create(Kind.ENTRY, a % 3 == 0 ? new Entry() : a % 3 == 1 ? new Review() : new Verdict());
        run.world().set(entry.getTag(), "type", entry.getClass().getSimpleName());
        judge(run, entry, b);
        run.session().add(entry);
    }),
    JUDGE((run, a, b) -> run.<Entry>with(Kind.ENTRY, a, (tag, entry) -> judge(run, entry, b))),
    FILE_ENTRY((run, a, b) -> run.<Entry>with(
            Kind.ENTRY,
            a,
            (tag, entry) -> onCourse(run, b, (about, course) -> {
                if (a % 2 == 0) {
                    entry.setCourse(course);
                } else if (entry.getCourse() != course) {
                    course.getEntries().add(entry);
                }
                run.world().set(tag, "about", about);
            }))),
    TAKE_ENTRY_OUT((run, a, b) -> run.<Entry>with(Kind.ENTRY, a, (tag, entry) -> {
        Course course = entry.getCourse();
        if (b % 2 == 0 && course != null) {
            course.getEntries().remove(entry);
        } else {
            entry.setCourse(null);
        }
        run.world().set(tag, "about", null);
    })),
    MERGE_A_COPY_OF_A_COURSE((run, a, b) -> {
        run.commit();
        onCourse(run, a, (tag, course) -> {
            Course copy;
            try (Session other = run.sessions().open()) {
                copy = other.getOne(Course.class, List.of(course.getSeries(), course.getPart()));
                copy.getTopics().size();
                copy.getHours().size();
                copy.getSeats().forEach(seat -> seat.getGrade());
            }
            copy.getTopics().add("topic" + b % 4);
            copy.getHours().put("day" + b % 3, b);
            copy.getSeats().forEach(seat -> seat.setGrade(b % 4));
            run.session().merge(copy);
            World world = run.world();
            TreeSet<String> topics = world.all(tag, "topics");
            topics.add("topic" + b % 4);
            world.setAll(tag, "topics", topics);
            TreeMap<String, Integer> hours = hours(world, tag);
            hours.put("day" + b % 3, b);
            world.set(tag, "hours", hours);
            world.referring("studies", tag).forEach(seat -> world.set(seat, "grade", b % 4));
        });
    }),
    LEARN_ELSEWHERE((run, a, b) -> {
        run.commit();
        onCourse(run, a, (tag, course) -> {
            List<Object> key = List.of(course.getSeries(), course.getPart());
            run.session().commit(); // what was read to compare holds no lock any longer
            try (Session other = run.sessions().open()) {
                Course same = other.getOne(Course.class, key);
                same.getTopics().add("elsewhere");
                same.getRooms().clear();
                other.commit();
            }
            run.session().expire(course);
            TreeSet<String> topics = run.world().all(tag, "topics");
            topics.add("elsewhere");
            run.world().setAll(tag, "topics", topics);
            run.world().set(tag, "rooms", null);
            run.commit(); // no rollback of this session undoes what the other has committed
        });
    });

    private final Action action;

    SchoolOperation(Action action) {
        this.action = action;
    }

    @Override
    public void apply(Run run, int a, int b) {
        action.apply(run, a, b);
    }

    private static void onCourse(Run run, int choice, BiConsumer<Integer, Course> action) {
        run.with(Kind.COURSE, choice, action);
    }

    private static @org.jspecify.annotations.Nullable Integer seat(World world, int course, int person) {
        List<Integer> both = new ArrayList<>(world.referring("studies", course));
        both.retainAll(world.referring("student", person));
        return both.isEmpty() ? null : both.get(0);
    }

    /** The same change in the world, where rooms are text. */
    private static void rooms(Run run, int tag, int b) {
        List<String> rooms = new ArrayList<>();
        if (run.world().get(tag, "rooms") instanceof List<?> present) {
            present.forEach(room -> rooms.add((String) room));
        }
        if (b % 3 == 0 && !rooms.isEmpty()) {
            rooms.remove(b % rooms.size());
        } else if (b % 3 == 1 && !rooms.isEmpty()) {
            rooms.set(b % rooms.size(), b + "/null");
        } else {
            rooms.add(b % (rooms.size() + 1), b % 5 + "/" + b % 2);
        }
        run.world().set(tag, "rooms", rooms.isEmpty() ? null : List.copyOf(rooms));
    }

    @SuppressWarnings("unchecked") // what is under a name is always of one type
    private static TreeMap<String, Integer> hours(World world, int tag) {
        Object present = world.get(tag, "hours");
        return present == null ? new TreeMap<>() : new TreeMap<>((TreeMap<String, Integer>) present);
    }

    private static void judge(Run run, Entry entry, int b) {
        if (entry instanceof Review review) {
            review.setStars(b % 6);
            run.world().set(entry.getTag(), "stars", b % 6);
        }
        if (entry instanceof Verdict verdict) {
            verdict.setVotes(b % 3 == 0 ? null : b);
            run.world().set(entry.getTag(), "votes", b % 3 == 0 ? null : b);
        }
    }
}
