package io.aludel.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

// region Subscriber
@Entity
@SecondaryTable(name = "biographies", pkJoinColumns = @PrimaryKeyJoinColumn(name = "subscriber_id"))
class Subscriber {
    @Id
    private int id;

    private String name;

    @Column(table = "biographies")
    private @Nullable String biography;

    Subscriber() {
        name = "";
    }

    Subscriber(int id, String name) {
        this.id = id;
        this.name = name;
    }

    void setBiography(String biography) {
        this.biography = biography;
    }
}
// endregion
