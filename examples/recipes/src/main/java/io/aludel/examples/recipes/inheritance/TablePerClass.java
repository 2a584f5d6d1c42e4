package io.aludel.examples.recipes.inheritance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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

/** A whole table for each class; a query for all is a union. */
public final class TablePerClass {
    private TablePerClass() {}

    /** Where they work. */
    @Entity
    @Table(name = "concrete_firms")
    public static class ConcreteFirm {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        @OneToMany(mappedBy = "firm", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name")
        private List<ConcretePerson> staff = new ArrayList<>();

        public ConcreteFirm(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public List<ConcretePerson> getStaff() {
            return staff;
        }
    }

    /** Somebody who works here. */
    @Entity
    @Table(name = "concrete_people")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public static class ConcretePerson {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        @ManyToOne
        private @Nullable ConcreteFirm firm;

        public ConcretePerson(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public @Nullable ConcreteFirm getFirm() {
            return firm;
        }
    }

    /** Somebody who builds things. */
    @Entity
    @Table(name = "concrete_engineers")
    public static class ConcreteEngineer extends ConcretePerson {
        @Column(length = 30)
        private String language;

        public ConcreteEngineer(String name, String language) {
            super(name);
            this.language = language;
        }

        public String getLanguage() {
            return language;
        }
    }

    /** Somebody who decides things. */
    @Entity
    @Table(name = "concrete_managers")
    public static class ConcreteManager extends ConcretePerson {
        private int budget;

        public ConcreteManager(String name, int budget) {
            super(name);
            this.budget = budget;
        }

        public int getBudget() {
            return budget;
        }
    }
}
