package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Its stamp is made by the database, in ways that the mapping does not know. */
@Entity
@Table(name = "shipments")
public class Shipment {
    @Id
    private long id;

    private String label;

    @FetchedValue(onUpdate = true)
    private String stamp;

    protected Shipment() {}

    public Shipment(long id, String label) {
        this.id = id;
        this.label = label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getStamp() {
        return stamp;
    }
}
