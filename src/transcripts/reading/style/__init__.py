"""What a house style may say of the documents of a publisher."""
