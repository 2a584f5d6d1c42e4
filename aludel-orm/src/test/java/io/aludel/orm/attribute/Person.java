package io.aludel.orm.attribute;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody with two addresses. */
@Entity
public class Person {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String name;

    private @Nullable Address home;

    @AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 80)),
        @AttributeOverride(name = "city", column = @Column(name = "work_city")),
        @AttributeOverride(name = "position.x", column = @Column(name = "work_x")),
        @AttributeOverride(name = "position.y", column = @Column(name = "work_y"))
    })
    private @Nullable Address work;

    public Person(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Address getHome() {
        return home;
    }

    public void setHome(@Nullable Address home) {
        this.home = home;
    }

    public @Nullable Address getWork() {
        return work;
    }

    public void setWork(@Nullable Address work) {
        this.work = work;
    }
}
