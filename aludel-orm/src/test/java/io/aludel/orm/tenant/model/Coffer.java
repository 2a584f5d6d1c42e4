package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database itself keeps the rows apart. */
@Entity
public class Coffer {
    @Id
    private long id;

    @TenantId(rowSecurity = true, setting = "app.house")
    private @Nullable Long house;

    private String title;

    @ElementCollection
    private Set<String> marks = new LinkedHashSet<>();

    public Coffer(long id, String title) {
        this.id = id;
        this.title = title;
    }

    public long getId() {
        return id;
    }

    public @Nullable Long getHouse() {
        return house;
    }

    public String getTitle() {
        return title;
    }

    public Set<String> getMarks() {
        return marks;
    }
}
