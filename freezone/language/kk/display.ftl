yes = иә
no = жоқ
not-stated = көрсетілмеген
sentence-of-item = { $item }-тауар: { $sentence }
