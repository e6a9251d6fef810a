/** Words, parts of speech, names and keywords with all models, in one dependency. */
module org.yupian {
    // What a user gets; each has its dependency in pom.xml too.
    requires transitive org.yupian.toolkit;
    requires transitive org.yupian.models.all;
}
