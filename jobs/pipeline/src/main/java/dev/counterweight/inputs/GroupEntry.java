package dev.counterweight.inputs;

/** One row of a file of groups, for the fairness appendix alone (METHOD H.demog): restricted. */
@InputFile(value = "groups", grain = "One row per person and the group they say they belong to.")
public record GroupEntry(
    @Column(value = "as in people.csv", example = "nia", unique = true, form = Column.Form.ID)
        String personId,
    @Column(value = "the group, in the company's words", example = "B") String group) {}
