package io.aludel.orm.random;

import io.aludel.orm.random.Club.Person;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.Club.Team;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a club has: hierarchies of each kind, values of several columns, and elements of ordered lists and maps. */
final class Depot {
    private Depot() {}

    /** A value of two columns. */
    @Embeddable
    record Place(@Nullable Integer x, @Nullable Integer y) {}

    /** The top of a hierarchy with a table for each class beside that of the top; somebody keeps it. */
    @Entity(name = "RsAsset")
    @Table(name = "rs_asset")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Asset extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Nullable
        Long getId() {
            return id;
        }

        private @Nullable Place place;

        @ManyToOne
        private @Nullable Person keeper;

        @Nullable
        Place getPlace() {
            return place;
        }

        void setPlace(@Nullable Place place) {
            this.place = place;
        }

        @Nullable
        Person getKeeper() {
            return keeper;
        }

        void setKeeper(@Nullable Person keeper) {
            this.keeper = keeper;
        }
    }

    @Entity(name = "RsTool")
    @Table(name = "rs_tool")
    static class Tool extends Asset {
        private @Nullable Integer wear;

        @Nullable
        Integer getWear() {
            return wear;
        }

        void setWear(@Nullable Integer wear) {
            this.wear = wear;
        }
    }

    @Entity(name = "RsMachine")
    @Table(name = "rs_machine")
    static class Machine extends Tool {
        private @Nullable Integer power;

        @Nullable
        Integer getPower() {
            return power;
        }

        void setPower(@Nullable Integer power) {
            this.power = power;
        }
    }

    /** The top of a hierarchy in one table; somebody wrote it. */
    @Entity(name = "RsNote")
    @Table(name = "rs_note")
    static class Note extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Nullable
        Long getId() {
            return id;
        }

        @ManyToOne
        private @Nullable Person author;

        @Nullable
        Person getAuthor() {
            return author;
        }

        void setAuthor(@Nullable Person author) {
            this.author = author;
        }
    }

    @Entity(name = "RsMemo")
    static class Memo extends Note {
        private @Nullable Integer weight;

        @Nullable
        Integer getWeight() {
            return weight;
        }

        void setWeight(@Nullable Integer weight) {
            this.weight = weight;
        }
    }

    /** The top of a hierarchy with a whole table for each class; a team has made it. */
    @Entity(name = "RsContract")
    @Table(name = "rs_contract")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Contract extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Nullable
        Long getId() {
            return id;
        }

        @ManyToOne
        private @Nullable Team team;

        @Nullable
        Team getTeam() {
            return team;
        }

        void setTeam(@Nullable Team team) {
            this.team = team;
        }
    }

    @Entity(name = "RsLease")
    @Table(name = "rs_lease")
    static class Lease extends Contract {
        private @Nullable Integer months;

        @Nullable
        Integer getMonths() {
            return months;
        }

        void setMonths(@Nullable Integer months) {
            this.months = months;
        }
    }

    /** An element of an ordered list. */
    @Entity(name = "RsItem")
    @Table(name = "rs_item")
    static class Item extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Nullable
        Long getId() {
            return id;
        }

        private @Nullable Integer place;

        @Nullable
        Integer getPlace() {
            return place;
        }
    }

    /** An element of a map, by its code. */
    @Entity(name = "RsLocker")
    @Table(name = "rs_locker")
    static class Locker extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Nullable
        Long getId() {
            return id;
        }

        @Column(length = 40)
        private @Nullable String code;

        @Nullable
        String getCode() {
            return code;
        }

        void setCode(@Nullable String code) {
            this.code = code;
        }
    }
}
