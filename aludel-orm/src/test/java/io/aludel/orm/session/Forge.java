package io.aludel.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Smiths by code in guilds with a key of two columns, with tools that they share and apprentices that are theirs. */
final class Forge {
    private Forge() {}

    /** The key of a guild. */
    record GuildKey(String country, int number) {}

    /** Has smiths. */
    @Entity(name = "ForgeGuild")
    @Table(name = "forge_guild")
    @IdClass(GuildKey.class)
    static class Guild {
        @Id
        @Column(length = 2)
        private String country;

        @Id
        private int number;

        @Column(length = 20)
        private String name;

        @OneToMany(mappedBy = "guild")
        @OrderBy("code")
        private List<Smith> smiths = new ArrayList<>();

        Guild(String country, int number, String name) {
            this.country = country;
            this.number = number;
            this.name = name;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        List<Smith> getSmiths() {
            return smiths;
        }
    }

    /** Has a version, and everything around it. */
    @Entity(name = "ForgeSmith")
    @Table(name = "forge_smith")
    static class Smith {
        @Id
        @Column(length = 10)
        private String code;

        @Column(length = 20)
        private @Nullable String name;

        private @Nullable Integer skill;

        @Version
        private int version;

        @ManyToOne
        private @Nullable Guild guild;

        @ManyToMany
        @OrderBy("code")
        private List<Tool> tools = new ArrayList<>();

        @OneToMany(mappedBy = "smith", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name")
        private List<Apprentice> apprentices = new ArrayList<>();

        Smith(String code) {
            this.code = code;
        }

        String getCode() {
            return code;
        }

        @Nullable
        String getName() {
            return name;
        }

        void setName(@Nullable String name) {
            this.name = name;
        }

        @Nullable
        Integer getSkill() {
            return skill;
        }

        void setSkill(@Nullable Integer skill) {
            this.skill = skill;
        }

        int getVersion() {
            return version;
        }

        @Nullable
        Guild getGuild() {
            return guild;
        }

        void setGuild(@Nullable Guild guild) {
            this.guild = guild;
        }

        List<Tool> getTools() {
            return tools;
        }

        void setTools(List<Tool> tools) {
            this.tools = tools;
        }

        List<Apprentice> getApprentices() {
            return apprentices;
        }

        void setApprentices(List<Apprentice> apprentices) {
            this.apprentices = apprentices;
        }
    }

    /** Is shared. */
    @Entity(name = "ForgeTool")
    @Table(name = "forge_tool")
    static class Tool {
        @Id
        @Column(length = 10)
        private String code;

        @ManyToMany(mappedBy = "tools")
        private List<Smith> smiths = new ArrayList<>();

        Tool(String code) {
            this.code = code;
        }

        String getCode() {
            return code;
        }

        List<Smith> getSmiths() {
            return smiths;
        }
    }

    /** Goes with its smith. */
    @Entity(name = "ForgeApprentice")
    @Table(name = "forge_apprentice")
    static class Apprentice {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        @Column(length = 20)
        private String name;

        @ManyToOne
        private @Nullable Smith smith;

        Apprentice(String name) {
            this.name = name;
        }

        @Nullable
        Long getId() {
            return id;
        }

        @Nullable
        Smith getSmith() {
            return smith;
        }

        void setSmith(@Nullable Smith smith) {
            this.smith = smith;
        }
    }
}
