package io.aludel.examples.recipes.inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** All classes in one table, with a column that says which; columns of one class are NULL in the rows of others. */
public final class SingleTable {
    private SingleTable() {}

    /** Somebody who works here. */
    @Entity
    @Table(name = "single_people")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 30)
    public static class SinglePerson {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        public SinglePerson(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    /** Somebody who builds things. */
    @Entity
    public static class SingleEngineer extends SinglePerson {
        @Column(length = 30)
        private String language;

        public SingleEngineer(String name, String language) {
            super(name);
            this.language = language;
        }

        public String getLanguage() {
            return language;
        }
    }

    /** Somebody who decides things. */
    @Entity
    public static class SingleManager extends SinglePerson {
        private int budget;

        public SingleManager(String name, int budget) {
            super(name);
            this.budget = budget;
        }

        public int getBudget() {
            return budget;
        }
    }
}
