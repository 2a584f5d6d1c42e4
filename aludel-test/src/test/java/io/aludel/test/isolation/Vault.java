package io.aludel.test.isolation;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database itself keeps apart. */
@Entity
public class Vault {
    @Id
    private long id;

    @TenantId(rowSecurity = true)
    private @Nullable Long house;

    @ElementCollection
    private Set<String> keys = new LinkedHashSet<>();

    public Vault(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public @Nullable Long getHouse() {
        return house;
    }

    public Set<String> getKeys() {
        return keys;
    }
}
