package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.VersionGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Its versions are texts that it makes itself. */
@Entity
public class Contract {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private @Nullable String title;

    @Version
    @Column(length = 40)
    private @Nullable String version;

    @VersionGenerator("version")
    static String next(Contract contract) {
        return contract.version == null ? "a" : contract.version + "b";
    }

    protected Contract() {}

    public Contract(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getVersion() {
        return version;
    }
}
