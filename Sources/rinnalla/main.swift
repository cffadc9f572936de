print("rinnalla")
