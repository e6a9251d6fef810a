/** Words, parts of speech, names and keywords with all models, in one dependency. */
module org.yupian {
    // What a user gets; each has its dependency in pom.xml too.
    requires transitive org.yupian.tokenize;
    requires transitive org.yupian.tagging;
    requires transitive org.yupian.keywords;
    requires transitive org.yupian.models.all;
}
