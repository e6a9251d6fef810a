/** All models, by requiring the modules that hold them. Start at {@code org.yupian.models.Models}. */
module org.yupian.models.all {
    requires transitive org.yupian.models;
    requires org.yupian.models.keywords;
    requires org.yupian.models.names;
    requires org.yupian.models.names.open;
    requires org.yupian.models.tags;
    requires org.yupian.models.tags.open;
    requires org.yupian.models.words;
    requires org.yupian.models.words.open;
    requires org.yupian.models.words.permissive;
}
