package io.aludel.orm.query.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has quays. */
@Entity
public class Harbor {
    @Id
    private Integer id;

    public Harbor(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }
}
