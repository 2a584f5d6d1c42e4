package io.aludel.orm.docs;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

// region Recording
@Entity
@Table(name = "recordings")
@DiscriminatorValue("sound") // without it the entity's name
public class Recording extends Attachment {
    private int seconds;

    public Recording(String file, int seconds) {
        super(file);
        this.seconds = seconds;
    }

    public int getSeconds() {
        return seconds;
    }
}
// endregion
