module example {
    requires org.yupian;
}
