package io.aludel.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

// region Picture
@Entity
@Table(name = "pictures")
public class Picture extends Attachment {
    private int width;

    public Picture(String file, int width) {
        super(file);
        this.width = width;
    }

    public int getWidth() {
        return width;
    }
}
// endregion
