package io.aludel.orm.tables;

import io.aludel.orm.annotation.ConfirmDeletedRows;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** May be gone without a warning. */
@Entity
@ConfirmDeletedRows(false)
class ForgottenNote {
    @Id
    private int id;

    ForgottenNote() {}

    ForgottenNote(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }
}
