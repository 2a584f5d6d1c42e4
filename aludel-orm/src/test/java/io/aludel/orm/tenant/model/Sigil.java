package io.aludel.orm.tenant.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Names its quest by number as well. */
@Entity
public class Sigil extends OfGuild {
    @Id
    private long id;

    @Column(name = "quest_id")
    private @Nullable Long questId;

    @ManyToOne
    @JoinColumn(name = "quest_id")
    private @Nullable Quest quest;

    public Sigil(long id, @Nullable Long questId) {
        this.id = id;
        this.questId = questId;
    }

    public long getId() {
        return id;
    }

    public @Nullable Long getQuestId() {
        return questId;
    }

    public void setQuestId(@Nullable Long questId) {
        this.questId = questId;
    }

    public @Nullable Quest getQuest() {
        return quest;
    }

    public void setQuest(@Nullable Quest quest) {
        this.quest = quest;
    }
}
