package io.aludel.orm.tenant.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.HashSet;
import java.util.Set;

/** Each class has a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public class Banner extends OfGuild {
    @Id
    private long id;

    private String motto;

    @ElementCollection
    private Set<String> colours = new HashSet<>();

    public Banner(long id, String motto) {
        this.id = id;
        this.motto = motto;
    }

    public long getId() {
        return id;
    }

    public String getMotto() {
        return motto;
    }

    public void setMotto(String motto) {
        this.motto = motto;
    }

    public Set<String> getColours() {
        return colours;
    }
}
