package io.aludel.orm.violation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "abbots")
class Abbot extends Pilgrim {
    @Column(length = 20, unique = true)
    private String seal;

    Abbot(int id, @Nullable String firstName, String seal) {
        super(id, firstName, null);
        this.seal = seal;
    }

    String getSeal() {
        return seal;
    }
}
