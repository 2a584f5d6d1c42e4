package io.aludel.orm.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Profile {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String bio;

    @OneToOne(optional = false)
    private @Nullable User user;

    public Profile(String bio) {
        this.bio = bio;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getBio() {
        return bio;
    }

    public @Nullable User getUser() {
        return user;
    }
}
