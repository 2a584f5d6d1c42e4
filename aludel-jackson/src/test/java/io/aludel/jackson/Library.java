package io.aludel.jackson;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aludel.orm.annotation.Sensitive;
import io.aludel.orm.runtime.WriteOnlyCollection;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written as JSON: classes with getters, as people write them. */
final class Library {
    private Library() {}

    @Embeddable
    record Place(String city, @Sensitive @Nullable String code) {}

    @Entity
    @Inheritance
    static class Member {
        @Id
        @GeneratedValue
        private Long id;

        private String name;

        @Sensitive
        private @Nullable String secret;

        @Basic(fetch = FetchType.LAZY)
        private @Nullable String biography;

        private @Nullable Place place;

        @OneToMany(mappedBy = "holder", cascade = CascadeType.ALL)
        @OrderBy("title")
        private List<Loan> loans = new ArrayList<>();

        @OneToMany(mappedBy = "holder")
        @MapKey(name = "title")
        private Map<String, Loan> byTitle = new HashMap<>();

        @OneToMany(mappedBy = "holder")
        private WriteOnlyCollection<Loan> history;

        @ElementCollection
        private List<String> interests = new ArrayList<>();

        protected Member() {}

        Member(String name) {
            this.name = name;
        }

        public Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public @Nullable String getSecret() {
            return secret;
        }

        public void setSecret(@Nullable String secret) {
            this.secret = secret;
        }

        public @Nullable String getBiography() {
            return biography;
        }

        public void setBiography(@Nullable String biography) {
            this.biography = biography;
        }

        public @Nullable Place getPlace() {
            return place;
        }

        public void setPlace(@Nullable Place place) {
            this.place = place;
        }

        public List<Loan> getLoans() {
            return loans;
        }

        public Map<String, Loan> getByTitle() {
            return byTitle;
        }

        public WriteOnlyCollection<Loan> getHistory() {
            return history;
        }

        public List<String> getInterests() {
            return interests;
        }

        /** Reads what may not be loaded. */
        public int getLoanCount() {
            return loans.size();
        }
    }

    @Entity
    static class Student extends Member {
        private @Nullable String school;

        protected Student() {}

        Student(String name, String school) {
            super(name);
            this.school = school;
        }

        public @Nullable String getSchool() {
            return school;
        }
    }

    /** Has no getters but one. */
    @Entity
    static class Loan {
        @Id
        @GeneratedValue
        private Long id;

        @JsonProperty("called")
        private String title;

        @JsonProperty
        @ManyToOne
        private @Nullable Member holder;

        protected Loan() {}

        Loan(String title, Member holder) {
            this.title = title;
            this.holder = holder;
        }

        public Long getId() {
            return id;
        }
    }
}
