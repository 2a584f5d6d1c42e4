package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.PassiveUpdates;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Has a natural key that towns refer to, and no database that follows its changes. */
@Entity
public class Region {
    @Id
    @Column(length = 2)
    private String code;

    @OneToMany(mappedBy = "region")
    @PassiveUpdates(false)
    private List<Town> towns = new ArrayList<>();

    protected Region() {
        code = "";
    }

    public Region(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Town> getTowns() {
        return towns;
    }
}
