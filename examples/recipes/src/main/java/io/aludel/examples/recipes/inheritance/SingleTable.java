package io.aludel.examples.recipes.inheritance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All classes in one table, with a column that says which; columns of one class are NULL in the rows of others. */
public final class SingleTable {
    private SingleTable() {}

    /** Where they work. */
    @Entity
    @Table(name = "single_firms")
    public static class SingleFirm {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        @OneToMany(mappedBy = "firm", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name")
        private List<SinglePerson> staff = new ArrayList<>();

        public SingleFirm(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public List<SinglePerson> getStaff() {
            return staff;
        }
    }

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

        @ManyToOne
        private @Nullable SingleFirm firm;

        public SinglePerson(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public @Nullable SingleFirm getFirm() {
            return firm;
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
