package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.PassiveUpdates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Has a natural key that links refer to, and no database that follows its changes. */
@Entity
public class Parish {
    @Id
    private String code;

    @ManyToMany
    @PassiveUpdates(false)
    private Set<Saint> saints = new HashSet<>();

    protected Parish() {
        code = "";
    }

    public Parish(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Set<Saint> getSaints() {
        return saints;
    }
}
