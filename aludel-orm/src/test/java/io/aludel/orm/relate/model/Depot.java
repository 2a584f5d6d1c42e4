package io.aludel.orm.relate.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;

/** Has bays, whose keys begin with its own. */
@Entity
public class Depot {
    @Id
    private String code;

    @OneToMany(mappedBy = "depot", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "label")
    private Map<String, Bay> bays = new HashMap<>();

    public Depot(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Map<String, Bay> getBays() {
        return bays;
    }
}
