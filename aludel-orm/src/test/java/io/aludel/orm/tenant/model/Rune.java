package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Rune extends OfGuild {
    @Id
    private long id;

    private String sign;

    @ManyToOne
    private @Nullable Quest quest;

    public Rune(long id, String sign) {
        this.id = id;
        this.sign = sign;
    }

    public long getId() {
        return id;
    }

    public String getSign() {
        return sign;
    }

    public void setSign(String sign) {
        this.sign = sign;
    }

    public @Nullable Quest getQuest() {
        return quest;
    }

    public void setQuest(@Nullable Quest quest) {
        this.quest = quest;
    }
}
