package io.aludel.examples.recipes.nestedsets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

/** Somebody in a hierarchy: all who are below him have their interval within his. */
@Entity
@Table(name = "staff")
public class Employee {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @Column(name = "lft")
    private int left;

    @Column(name = "rgt")
    private int right;

    @Transient
    private @Nullable Employee boss;

    public Employee(String name, @Nullable Employee boss) {
        this.name = name;
        this.boss = boss;
    }

    @Nullable
    Employee boss() {
        return boss;
    }

    @Nullable
    Long id() {
        return id;
    }

    void place(int from, int to) {
        left = from;
        right = to;
    }

    @Override
    public String toString() {
        return name;
    }
}
