package io.aludel.orm.docs;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

// region Attachment
@Entity
@Table(name = "attachments")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Attachment {
    @Id
    @GeneratedValue
    private Long id;

    private String file;

    @ManyToOne
    private Article article;

    protected Attachment(String file) {
        this.file = file;
    }

    public String getFile() {
        return file;
    }

    public Article getArticle() {
        return article;
    }
}
// endregion
