package io.aludel.orm.random;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Depot.Place;
import io.aludel.orm.runtime.WriteOnlyCollection;
import io.aludel.sql.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the people of a club learn: keys of several columns, links that are objects, values in tables of their own. */
final class School {
    private School() {}

    /** Its key has two columns; it has relationships of the kinds that a club has not. */
    @Entity(name = "RsCourse")
    @Table(name = "rs_course")
    static class Course extends Tagged {
        @Id
        @Column(length = 10)
        private String series;

        @Id
        private int part;

        @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Seat> seats = new ArrayList<>();

        @AssociationProxy(of = "seats", attribute = "person")
        private List<Person> people;

        @OneToMany
        @ViewOnly
        private Set<Seat> passed = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "rs_course_needs")
        private Set<Course> needs = new HashSet<>();

        @ManyToMany(mappedBy = "needs")
        private List<Course> leadsTo = new ArrayList<>();

        @OneToOne(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
        private @Nullable Syllabus syllabus;

        @OneToMany(mappedBy = "course")
        @PassiveDeletes
        private WriteOnlyCollection<Journal.Entry> entries = WriteOnlyCollection.of();

        @ElementCollection
        @CollectionTable(name = "rs_course_topic")
        @Column(name = "topic", length = 20)
        private Set<String> topics = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "rs_course_room")
        @OrderColumn(name = "place")
        private List<Place> rooms = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "rs_course_hours")
        @MapKeyColumn(name = "weekday", length = 20)
        @Column(name = "hours")
        private Map<String, Integer> hours = new HashMap<>();

        @JoinCondition("passed")
        static Predicate passed(School_Course_.Path course, School_Seat_.Path seat) {
            return seat.course
                    .series()
                    .eq(course.series)
                    .and(seat.course.part().eq(course.part))
                    .and(seat.grade.ge(2));
        }

        Course(String series, int part) {
            this.series = series;
            this.part = part;
        }

        String getSeries() {
            return series;
        }

        int getPart() {
            return part;
        }

        List<Seat> getSeats() {
            return seats;
        }

        List<Person> getPeople() {
            return people;
        }

        Set<Seat> getPassed() {
            return passed;
        }

        Set<Course> getNeeds() {
            return needs;
        }

        List<Course> getLeadsTo() {
            return leadsTo;
        }

        @Nullable
        Syllabus getSyllabus() {
            return syllabus;
        }

        void setSyllabus(@Nullable Syllabus syllabus) {
            this.syllabus = syllabus;
        }

        WriteOnlyCollection<Journal.Entry> getEntries() {
            return entries;
        }

        Set<String> getTopics() {
            return topics;
        }

        void setTopics(Set<String> topics) {
            this.topics = topics;
        }

        List<Place> getRooms() {
            return rooms;
        }

        Map<String, Integer> getHours() {
            return hours;
        }
    }

    /** A link with a value of its own; its key is those of both ends. */
    @Entity(name = "RsSeat")
    @Table(name = "rs_seat")
    static class Seat extends Tagged {
        @Id
        @ManyToOne
        private @Nullable Course course;

        @Id
        @ManyToOne
        private @Nullable Person person;

        private int grade;

        @Nullable
        Course getCourse() {
            return course;
        }

        void setCourse(@Nullable Course course) {
            this.course = course;
        }

        @Nullable
        Person getPerson() {
            return person;
        }

        void setPerson(@Nullable Person person) {
            this.person = person;
        }

        int getGrade() {
            return grade;
        }

        void setGrade(int grade) {
            this.grade = grade;
        }
    }

    /** Has the key of its course. */
    @Entity(name = "RsSyllabus")
    @Table(name = "rs_syllabus")
    static class Syllabus extends Tagged {
        @Id
        @OneToOne
        @JoinColumn(name = "course_series", referencedColumnName = "series")
        @JoinColumn(name = "course_part", referencedColumnName = "part")
        private @Nullable Course course;

        @Nullable
        Course getCourse() {
            return course;
        }
    }
}
