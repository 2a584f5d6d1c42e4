package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Always belongs to a company. */
@Entity
public class Employee {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne(optional = false)
    private @Nullable Company company;

    public Employee(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Company getCompany() {
        return company;
    }

    public void setCompany(@Nullable Company company) {
        this.company = company;
    }
}
