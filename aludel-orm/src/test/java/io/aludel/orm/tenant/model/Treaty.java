package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;

@Entity
public class Treaty extends Scroll {
    private String partner;

    public Treaty(long id, String title, String partner) {
        super(id, title);
        this.partner = partner;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }
}
