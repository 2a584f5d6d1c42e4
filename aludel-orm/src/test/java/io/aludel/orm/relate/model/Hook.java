package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What coats hang on. */
@Entity
public class Hook {
    @Id
    private int place;
}
