package io.aludel.orm.flush.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The application chooses its key, and its name is unique. */
@Entity
public class Country {
    @Id
    @Column(length = 2)
    private @Nullable String code;

    @Column(unique = true, nullable = false)
    private String name;

    public Country(@Nullable String code, String name) {
        this.code = code;
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
