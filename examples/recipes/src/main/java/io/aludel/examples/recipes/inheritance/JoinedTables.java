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

/** A table for what all have, and one for what each class adds; rows are joined. */
public final class JoinedTables {
    private JoinedTables() {}

    /** Where they work. */
    @Entity
    @Table(name = "joined_firms")
    public static class JoinedFirm {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        @OneToMany(mappedBy = "firm", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name")
        private List<JoinedPerson> staff = new ArrayList<>();

        public JoinedFirm(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public List<JoinedPerson> getStaff() {
            return staff;
        }
    }

    /** Somebody who works here. */
    @Entity
    @Table(name = "joined_people")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind", length = 30)
    public static class JoinedPerson {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 30)
        private String name;

        @ManyToOne
        private @Nullable JoinedFirm firm;

        public JoinedPerson(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public @Nullable JoinedFirm getFirm() {
            return firm;
        }
    }

    /** Somebody who builds things. */
    @Entity
    @Table(name = "joined_engineers")
    public static class JoinedEngineer extends JoinedPerson {
        @Column(length = 30)
        private String language;

        public JoinedEngineer(String name, String language) {
            super(name);
            this.language = language;
        }

        public String getLanguage() {
            return language;
        }
    }

    /** Somebody who decides things. */
    @Entity
    @Table(name = "joined_managers")
    public static class JoinedManager extends JoinedPerson {
        private int budget;

        public JoinedManager(String name, int budget) {
            super(name);
            this.budget = budget;
        }

        public int getBudget() {
            return budget;
        }
    }
}
