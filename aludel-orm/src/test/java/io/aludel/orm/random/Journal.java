package io.aludel.orm.random;

import io.aludel.orm.annotation.References;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.School.Course;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is written down of courses: a hierarchy of several strategies, in collections that are never loaded. */
final class Journal {
    private Journal() {}

    /** The top, which has a table. */
    @Entity(name = "RsEntry")
    @Table(name = "rs_entry")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Entry extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @ManyToOne
        @References(onDelete = References.Action.SET_NULL)
        private @Nullable Course course;

        @Nullable
        Long getId() {
            return id;
        }

        @Nullable
        Course getCourse() {
            return course;
        }

        void setCourse(@Nullable Course course) {
            this.course = course;
        }
    }

    /** Has a table of its own. */
    @Entity(name = "RsReview")
    @Table(name = "rs_review")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class Review extends Entry {
        private @Nullable Integer stars;

        @Nullable
        Integer getStars() {
            return stars;
        }

        void setStars(@Nullable Integer stars) {
            this.stars = stars;
        }
    }

    /** Shares the table of reviews. */
    @Entity(name = "RsVerdict")
    static class Verdict extends Review {
        private @Nullable Integer votes;

        @Nullable
        Integer getVotes() {
            return votes;
        }

        void setVotes(@Nullable Integer votes) {
            this.votes = votes;
        }
    }
}
