package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refers to an employee, who refers to the company: a circle that can be cut here. */
@Entity
public class Company {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne
    private @Nullable Employee director;

    @OneToMany(mappedBy = "company")
    private List<Employee> employees = new ArrayList<>();

    public Company(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Employee getDirector() {
        return director;
    }

    public void setDirector(@Nullable Employee director) {
        this.director = director;
    }

    public List<Employee> getEmployees() {
        return employees;
    }
}
