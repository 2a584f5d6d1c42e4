package io.aludel.orm.docs;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Counts no hours. */
@Entity
@DiscriminatorValue("salary")
class Salary extends Wage {
    Salary() {}

    Salary(int id) {
        super(id, 0);
    }
}
