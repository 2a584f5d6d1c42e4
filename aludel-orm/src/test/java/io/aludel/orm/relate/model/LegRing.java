package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AsJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/** A value that changes in place, with a document in it. */
@Embeddable
public class LegRing {
    @Column(length = 20)
    private String code;

    @AsJson
    private List<Object> readings = new ArrayList<>();

    public LegRing(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public List<Object> getReadings() {
        return readings;
    }
}
